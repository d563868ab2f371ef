#include "generator/pages/sample_call.h"

#include <gtest/gtest.h>

#include "tests/unit/pages/page_fixture.h"

namespace refgen::pages {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture's own

/// A model with one operation on users in one language.
class OneOperation {
 public:
  OneOperation(Entry entry, std::string method, std::string path) {
    Entity entity = entity_of("update_user", {std::move(entry)});
    entity.method = std::move(method);
    entity.path = std::move(path);
    model_.specs = {spec_of("user/update.mdx", "/user/update", {std::move(entity)}, {})};
  }

  [[nodiscard]] SampleInput input(const language_kit::Backend& backend) const {
    declarations_.emplace(model_, types);
    return {model_,         {0, 0},    model_.specs[0].entities[0].entries[0], backend, options, types,
            *declarations_, completer_};
  }

  language_kit::LanguageOptions options;
  language_kit::TypePlan types;

 private:
  model::ApiModel model_;
  mutable std::optional<language_kit::DeclarationIndex> declarations_;
  language_kit::SampleCompleter completer_;
};

Entry update_user(std::string language, std::string title) {
  Entry entry = entry_of(std::move(language), EntryKind::operation, "updateUser", std::move(title));
  entry.parameters = {row_of("userId", "id"), row_of("firstName", "first_name"),
                      row_of("sendMail", "send_mail", TypeKind::boolean)};
  entry.parameters[0].place = model::Place::path;
  entry.parameters[1].place = model::Place::body;
  entry.parameters[2].place = model::Place::body;
  entry.parameters[2].optional = true;
  return entry;
}

TEST(SampleCall, BundlesSeveralArguments) {
  OneOperation operation(update_user("js", "users.updateUser()"), "PUT", "/users/:id");
  operation.options.client = "acme.";
  operation.options.client_setup = {"const acme = connect();"};
  EXPECT_EQ(sample_call(operation.input(js_backend())),
            "const acme = connect();\n"
            "\n"
            "await acme.users.updateUser({\n"
            "  userId: 'user_01E4ZCR3C56J083X43JQXF3JK5',\n"
            "  firstName: 'Ada',\n"
            "  sendMail: true,\n"
            "});");
}

TEST(SampleCall, KeepsTheResult) {
  Entry entry = entry_of("js", EntryKind::operation, "countUsers", "countUsers()");
  entry.returns = {row_of("anonymous", "", TypeKind::integer, "number")};
  OneOperation operation(entry, "GET", "/users/count");
  operation.options.client_setup = {"const acme = connect();"};
  EXPECT_EQ(sample_call(operation.input(js_backend())), "const result = await countUsers();");
}

TEST(SampleCall, NamesArguments) {
  language_kit::Backend backend = js_backend();
  backend.rules.samples.call = language_kit::CallStyle::keyword;
  backend.rules.samples.argument_separator = ": ";
  Entry entry = update_user("js", "users.updateUser()");
  Row options = row_of("options", "options", TypeKind::object, "object");
  options.unwrap = true;
  options.properties = {row_of("class", "class")};
  entry.parameters.push_back(options);
  const OneOperation operation(entry, "PUT", "/users/:id");
  EXPECT_EQ(sample_call(operation.input(backend)),
            "await users.updateUser(\n"
            "  userId: 'user_01E4ZCR3C56J083X43JQXF3JK5',\n"
            "  firstName: 'Ada',\n"
            "  sendMail: true,\n"
            "  class_: 'example-class',\n"
            ");");
}

TEST(SampleCall, TakesNoCodeFromATitle) {
  Entry entry = entry_of("js", EntryKind::operation, "run", "x; evil()//");
  const OneOperation operation(entry, "POST", "/run");
  EXPECT_EQ(sample_call(operation.input(js_backend())), "await run();");
}

TEST(SampleCall, TakesOnlyAChainOfNamesFromATitle) {
  const auto call_of = [](std::string title) {
    const OneOperation operation(entry_of("js", EntryKind::operation, "run", std::move(title)), "POST", "/run");
    return sample_call(operation.input(js_backend()));
  };
  for (const std::string chain : {"$users->run", "Acme::Users.run", "Acme\\run", "run2"}) {
    EXPECT_EQ(call_of(chain + "()"), "await " + chain + "();");
  }
  for (const std::string other : {"::error::run", "a-b", "a..run", "a.run.", "2run", "a:run", "$", "class", "->run"}) {
    EXPECT_EQ(call_of(other + "()"), "await run();") << other;
  }
}

TEST(SampleCommand, IsComplete) {
  OneOperation operation(update_user("curl", "/users/:id"), "PUT", "/users/:id");
  operation.options.api_base_url = "https://api.example.com";
  EXPECT_EQ(sample_command(operation.input(curl_backend())),
            "curl --request PUT \\\n"
            "  --url 'https://api.example.com/users/user_01E4ZCR3C56J083X43JQXF3JK5' \\\n"
            "  --header 'Authorization: Bearer YOUR_API_KEY' \\\n"
            "  --header 'Content-Type: application/json' \\\n"
            "  --data @- <<'BODY'\n"
            "{\n"
            "  \"first_name\": \"Ada\",\n"
            "  \"send_mail\": true\n"
            "}\n"
            "BODY");
}

TEST(SampleCommand, AsksForWhatIsRequired) {
  Entry entry = entry_of("curl", EntryKind::operation, "list_users", "/users");
  entry.parameters = {row_of("email", "email"), row_of("limit", "limit", TypeKind::integer, "integer")};
  for (Row& row : entry.parameters) row.place = model::Place::query;
  entry.parameters[1].optional = true;
  OneOperation operation(entry, "GET", "/users");
  operation.options.api_base_url = "https://api.example.com";
  operation.options.client_setup = {"X-Key: it's"};
  EXPECT_EQ(sample_command(operation.input(curl_backend())),
            "curl \\\n"
            "  --url 'https://api.example.com/users?email=ada.sommer%40example.com' \\\n"
            "  --header 'X-Key: it'\\''s'");
}

TEST(SampleCommand, HasAValueForAPathParameterThatNoTableLists) {
  OneOperation operation(entry_of("curl", EntryKind::operation, "list_parts", "/users/:user_id/parts/:name"), "GET",
                         "/users/:user_id/parts/:name");
  operation.options.api_base_url = "https://api.example.com";
  EXPECT_EQ(sample_command(operation.input(curl_backend())),
            "curl \\\n"
            "  --url 'https://api.example.com/users/user_01E4ZCR3C56J083X43JQXF3JK5/parts/Example%20Part' \\\n"
            "  --header 'Authorization: Bearer YOUR_API_KEY'");
}

TEST(SampleResponse, IsALiteralOfTheRows) {
  Entry entry = entry_of("js", EntryKind::operation, "listUsers", "users.listUsers()");
  Row data = row_of("data", "data", TypeKind::array, "string[]");
  data.type.parts = {type_of(TypeKind::string)};
  entry.returns = {data, row_of("hasMore", "has_more", TypeKind::boolean, "boolean")};
  const OneOperation operation(entry, "GET", "/users");
  EXPECT_EQ(sample_response(operation.input(js_backend())),
            "const result = {\n"
            "  data: ['example-data'],\n"
            "  hasMore: true,\n"
            "};");
}

TEST(SampleResponse, IsNothingWhereNothingIsReturned) {
  const OneOperation operation(entry_of("js", EntryKind::operation, "deleteUser", "users.deleteUser()"), "DELETE",
                               "/users/:id");
  EXPECT_EQ(sample_response(operation.input(js_backend())), "");
}

}  // namespace
}  // namespace refgen::pages
