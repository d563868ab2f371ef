import ComponentTypes from '@theme-original/NavbarItem/ComponentTypes';
import SiteLanguageSwitch from '@site/src/SiteLanguageSwitch';

export default { ...ComponentTypes, 'custom-languages': SiteLanguageSwitch };
