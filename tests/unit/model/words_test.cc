#include "generator/model/words.h"

#include <gtest/gtest.h>

namespace refgen::model {
namespace {

struct Name {
  std::string_view name;
  std::string_view snake;
};

class SnakeCase : public testing::TestWithParam<Name> {};

TEST_P(SnakeCase, SplitsNamesIntoWords) { EXPECT_EQ(snake_case(GetParam().name), GetParam().snake); }

INSTANTIATE_TEST_SUITE_P(Words, SnakeCase,
                         testing::Values(Name{"email", "email"}, Name{"profilePictureUrl", "profile_picture_url"},
                                         Name{"ProfilePictureURL", "profile_picture_url"}, Name{"IdpID", "idp_id"},
                                         Name{"IDPUser", "idp_user"}, Name{"rawJSON", "raw_json"},
                                         Name{"TOTPSecret", "totp_secret"}, Name{"IPAddress", "ip_address"},
                                         Name{"userID", "user_id"}, Name{"ID", "id"},
                                         Name{"GetAuthorizationURL", "get_authorization_url"},
                                         Name{"first-name", "first_name"}, Name{"urn:ietf:params", "urn_ietf_params"},
                                         Name{"__typename", "typename"}, Name{"trailing_", "trailing"},
                                         Name{"a  b", "a_b"},
                                         Name{"pendingAuthentication_Token", "pending_authentication_token"}));

INSTANTIATE_TEST_SUITE_P(OAuthIsOneWord, SnakeCase,
                         testing::Values(Name{"OAuth", "oauth"}, Name{"OAuthTokens", "oauth_tokens"},
                                         Name{"AppleOAuth", "apple_oauth"}, Name{"getOAuthURL", "get_oauth_url"},
                                         Name{"OAuth2Client", "oauth2_client"}, Name{"oauthTokens", "oauth_tokens"},
                                         Name{"OAuthority", "o_authority"}, Name{"SSOAuth", "sso_auth"}));

INSTANTIATE_TEST_SUITE_P(DigitsBelongToTheWordBeforeThem, SnakeCase,
                         testing::Values(Name{"web3Wallets", "web3_wallets"}, Name{"S256", "s256"},
                                         Name{"sha256Hash", "sha256_hash"}, Name{"MD5Hash", "md5_hash"},
                                         Name{"2fa", "2fa"}, Name{"address1Line2", "address1_line2"}));

INSTANTIATE_TEST_SUITE_P(PluralsOfCapitalsAreOneWord, SnakeCase,
                         testing::Values(Name{"userIDs", "user_ids"}, Name{"RoleIDsByUser", "role_ids_by_user"},
                                         Name{"URLs", "urls"}, Name{"HTTPServer", "http_server"},
                                         Name{"IDsecret", "i_dsecret"}, Name{"As", "as"}));

INSTANTIATE_TEST_SUITE_P(LettersBeyondAsciiHaveNoCase, SnakeCase,
                         testing::Values(Name{"naïveName", "naïve_name"}, Name{"名前", "名前"}, Name{"éA", "é_a"}));

TEST(Words, AreNoneInANameWithoutLettersAndDigits) {
  EXPECT_TRUE(split_words("").empty());
  EXPECT_TRUE(split_words("*").empty());
  EXPECT_EQ(snake_case("-_."), "");
  EXPECT_EQ(camel_case(""), "");
  EXPECT_EQ(pascal_case("!"), "");
}

TEST(Words, AreJoinedInEveryCase) {
  EXPECT_EQ(camel_case("ProfilePictureURL"), "profilePictureUrl");
  EXPECT_EQ(pascal_case("profile_picture_url"), "ProfilePictureUrl");
  EXPECT_EQ(kebab_case("ProfilePictureURL"), "profile-picture-url");
}

TEST(Fold, DropsCaseAndSeparators) {
  EXPECT_EQ(fold("ProfilePictureURL"), "profilepictureurl");
  EXPECT_EQ(fold("profile_picture_url"), fold("profilePictureUrl"));
  EXPECT_EQ(fold("OAuthTokens"), fold("oauth_tokens"));
  EXPECT_NE(fold("user_id"), fold("user_ids"));
  EXPECT_EQ(fold("é-A"), "éa");
  EXPECT_EQ(fold("*"), "");
}

}  // namespace
}  // namespace refgen::model
