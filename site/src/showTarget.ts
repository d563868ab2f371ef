import type { ClientModule } from '@docusaurus/types';
import { revealAnchor } from '../kit/index.ts';

const showTarget: ClientModule = {
  onRouteDidUpdate({ location }) {
    // The page is in the document once the route has settled, not before the next frame.
    requestAnimationFrame(() => revealAnchor(location.hash));
  },
};

export default showTarget;
