#include "generator/language_kit/naming.h"

#include <gtest/gtest.h>

#include <set>

namespace refgen::language_kit {
namespace {

const NamingRules js = {.type_case = NameCase::pascal,
                        .member_case = NameCase::camel,
                        .constant_case = NameCase::pascal,
                        .reserved_words = {"class", "default"},
                        .reserved_members = {"toString"},
                        .reserved_types = {"Date", "Record"},
                        .initialisms = {},
                        .reserved_suffix = "_",
                        .unicode_identifiers = true};
const NamingRules go = {.type_case = NameCase::pascal,
                        .member_case = NameCase::pascal,
                        .constant_case = NameCase::pascal,
                        .reserved_words = {},
                        .reserved_members = {"String"},
                        .reserved_types = {},
                        .initialisms = {"API", "ID", "OAuth", "URL"},
                        .reserved_suffix = "Value",
                        .unicode_identifiers = false};
const NamingRules python = {.type_case = NameCase::pascal,
                            .member_case = NameCase::snake,
                            .constant_case = NameCase::upper_snake,
                            .reserved_words = {"None", "class", "from"},
                            .reserved_members = {"to_dict"},
                            .reserved_types = {"Any"},
                            .initialisms = {"ID"},
                            .reserved_suffix = "_",
                            .unicode_identifiers = false};

struct Example {
  std::string_view spelt;
  std::string_view name;
};

class JsMembers : public testing::TestWithParam<Example> {};
TEST_P(JsMembers, AreCamelCase) { EXPECT_EQ(member_name(GetParam().spelt, js), GetParam().name); }
INSTANTIATE_TEST_SUITE_P(
    Naming, JsMembers,
    testing::Values(Example{"profilePictureURL", "profilePictureURL"},
                    Example{"profile_picture_url", "profilePictureUrl"}, Example{"ID", "id"},
                    Example{"OAuthTokens", "oauthTokens"}, Example{"2fa", "_2fa"}, Example{"class", "class_"},
                    Example{"toString", "toString_"}, Example{"to_string", "toString_"}, Example{"Date", "date"},
                    Example{"__proto__", "proto"}, Example{"$ref", "ref"}, Example{"+1", "plus1"},
                    Example{"-1", "minus1"}, Example{"*", "star"}, Example{"", "empty"}, Example{"--", "dashDash"},
                    Example{"x; import os; os.system('id')", "xImportOsOsSystemId"}, Example{"naïve", "naïve"},
                    Example{"名前", "名前"}, Example{"a\xF0\x9F\x98\x80", "au1f600"},
                    Example{"a\xE2\x80\xAE", "au202e"}, Example{"a\nb", "aB"}, Example{"\n", "u000a"}));

class GoMembers : public testing::TestWithParam<Example> {};
TEST_P(GoMembers, ArePascalCaseWithInitialisms) { EXPECT_EQ(member_name(GetParam().spelt, go), GetParam().name); }
INSTANTIATE_TEST_SUITE_P(Naming, GoMembers,
                         testing::Values(Example{"ProfilePictureUrl", "ProfilePictureUrl"},
                                         Example{"profile_picture_url", "ProfilePictureURL"}, Example{"id", "ID"},
                                         Example{"user_ids", "UserIDs"}, Example{"apple_oauth", "AppleOAuth"},
                                         Example{"2fa", "N2fa"}, Example{"string", "StringValue"},
                                         Example{"é", "U00e9"}, Example{"名", "U540d"},
                                         Example{"`json:\"x\"`", "JsonX"}));

class PythonMembers : public testing::TestWithParam<Example> {};
TEST_P(PythonMembers, AreSnakeCase) { EXPECT_EQ(member_name(GetParam().spelt, python), GetParam().name); }
INSTANTIATE_TEST_SUITE_P(Naming, PythonMembers,
                         testing::Values(Example{"user_id", "user_id"}, Example{"userID", "user_id"},
                                         Example{"a__b_", "a__b_"}, Example{"_id", "id"}, Example{"from", "from_"},
                                         Example{"toDict", "to_dict_"}, Example{"2fa", "_2fa"}, Example{"é", "u00e9"}));

class PascalConstants : public testing::TestWithParam<Example> {};
TEST_P(PascalConstants, AreLegalAndTellLiteralsApart) {
  EXPECT_EQ(constant_name(GetParam().spelt, js), GetParam().name);
}
INSTANTIATE_TEST_SUITE_P(
    Naming, PascalConstants,
    testing::Values(Example{"sign-up", "SignUp"},
                    Example{"urn:ietf:params:oauth:grant-type:device_code", "UrnIetfParamsOauthGrantTypeDeviceCode"},
                    Example{"widgets:users-table:manage", "WidgetsUsersTableManage"}, Example{"S256", "S256"},
                    Example{"", "Empty"}, Example{"*", "Star"}, Example{"1", "N1"}, Example{"-1", "Minus1"},
                    Example{"+1", "Plus1"}, Example{"SMS_OTP", "SmsOtp"}, Example{"AppleOAuth", "AppleOAuth"},
                    Example{"C", "C"}, Example{"C++", "CPlusPlus"}, Example{"C#", "CHash"},
                    Example{">=", "GreaterEqual"}, Example{"text/html", "TextHtml"}, Example{" ", "Space"},
                    Example{"/", "Slash"}, Example{"(", "OpenParenthesis"}, Example{"50%", "N50Percent"},
                    Example{"'; evil()//", "Evil"}));

TEST(ConstantName, KeepsLiteralsOfOneEnumerationApart) {
  std::set<std::string> names;
  const std::vector<std::string_view> literals = {"",  "*",  "**", "-",  "--", "_",  ".",  ":",
                                                  "/", " ",  "1",  "-1", "+1", "<1", ">1", "=1",
                                                  "a", "a+", "a*", "a#", "!a", "a",  "\t", "\n"};
  for (const std::string_view literal : literals) names.insert(constant_name(literal, js));
  EXPECT_EQ(names.size(), literals.size() - 1) << "`a` stands twice";
}

TEST(ConstantName, HasTheCaseOfTheLanguage) {
  EXPECT_EQ(constant_name("AppleOAuth", python), "APPLE_OAUTH");
  EXPECT_EQ(constant_name("SMS_OTP", python), "SMS_OTP");
  EXPECT_EQ(constant_name("2fa", python), "N2FA");
  EXPECT_EQ(constant_name("", python), "EMPTY");
  EXPECT_EQ(constant_name("user_id", go), "UserID");
}

TEST(TypeName, LosesItsModuleAndKeepsItsSpelling) {
  EXPECT_EQ(type_name("usermanagement.User", go), "User");
  EXPECT_EQ(type_name("WorkOS\\Resource\\User", js), "User");
  EXPECT_EQ(type_name("SSOProfile", js), "SSOProfile");
  EXPECT_EQ(type_name("user_id", go), "UserID");
  EXPECT_EQ(type_name("list_metadata", js), "ListMetadata");
}

TEST(TypeName, AvoidsReservedTypes) {
  EXPECT_EQ(type_name("Date", js), "Date_");
  EXPECT_EQ(type_name("date", js), "Date_");
  EXPECT_EQ(type_name("Any", python), "Any_");
  EXPECT_EQ(type_name("None", python), "None_");
}

TEST(TypeName, IsAnIdentifierWhateverTheSpec) {
  EXPECT_EQ(type_name("A {}; run(); class B", js), "Run");
  EXPECT_EQ(type_name("", js), "Empty");
  EXPECT_EQ(type_name("3DSecure", js), "N3DSecure");
}

TEST(MemberName, StaysAsSpeltWhereTheLanguageHasNoCase) {
  NamingRules rules;
  rules.member_case = NameCase::as_spelt;
  EXPECT_EQ(member_name("userID", rules), "userID");
  EXPECT_EQ(member_name("_user_ID", rules), "_user_ID");
  EXPECT_EQ(member_name("user-ID", rules), "user_id");
  EXPECT_EQ(member_name("2fa", rules), "_2fa");
}

TEST(MemberName, MayBeKebabCase) {
  NamingRules rules;
  rules.member_case = NameCase::kebab;
  EXPECT_EQ(member_name("userID", rules), "user-id");
  EXPECT_EQ(member_name("user-id", rules), "user-id");
  EXPECT_EQ(member_name("2fa", rules), "2fa");
}

struct Qualified {
  std::string_view spelling;
  std::string_view qualifier;
  std::string_view name;
};

class QualifiedNames : public testing::TestWithParam<Qualified> {};
TEST_P(QualifiedNames, AreTakenApart) {
  EXPECT_EQ(qualifier(GetParam().spelling), GetParam().qualifier);
  EXPECT_EQ(unqualified(GetParam().spelling), GetParam().name);
}
INSTANTIATE_TEST_SUITE_P(
    Naming, QualifiedNames,
    testing::Values(Qualified{"User", "", "User"}, Qualified{"usermanagement.User", "usermanagement", "User"},
                    Qualified{"WorkOS\\Resource\\User", "WorkOS\\Resource", "User"},
                    Qualified{"WorkOS::User", "WorkOS", "User"}, Qualified{"interface User", "", "User"},
                    Qualified{"class WorkOS::User", "WorkOS", "User"},
                    Qualified{"userManagement.getUser()", "userManagement", "getUser"},
                    Qualified{"a.get(b.c)", "a", "get"}, Qualified{"Task<a.User>", "", "Task"},
                    Qualified{"key: value", "", "value"}, Qualified{"a:b", "", "a:b"}, Qualified{"", "", ""},
                    Qualified{"::User", "", "User"}, Qualified{"User.", "User", ""}));

}  // namespace
}  // namespace refgen::language_kit
