#include "generator/diagnostics/codes.h"

namespace refgen::diagnostics::codes {

constexpr Code broken_link = {"broken-link", Severity::warning, "A link leads to no page, or to no place on its page.",
                              R"(The links in prose, in descriptions and in '_navigation.mdx' that stay within
the tree of pages are followed: those whose path begins like the urls of all
pages, and relative ones, which name a file from the folder of their spec.
No language has a page of this url, or no language's page has this fragment: no
heading, entity, section or row of it. A reader who follows the link gets lost.

Correct the target (the help line names the nearest one):

    before:  [user](/reference/authkit/usr)
    after:   [user](/reference/authkit/user)

A page that only some languages have is no broken link: in the others the link
leads to the overview, which tells the languages that have it. Links to places
outside of the tree are not followed.
)"};

constexpr Code left_out = {"left-out", Severity::note, "A property is no part of the models, as JSON cannot hold it.",
                           R"(The type of the property is a function, or something else that only lives inside
a program: 'ReactNode', 'NextMiddleware', 'context.Context'. Pages show it; the
generated model, which reads and writes JSON, does not have it.

There is nothing to mend. When the property is data after all, give it a type
that says so:

    before:  - key: children           after:  - key: children
               type: ReactNode                   type: string
)"};

constexpr Code type_name_clash = {"type-name-clash", Severity::error,
                                  "Two types of a language would get the same name.",
                                  R"(Two entities, or an entity and something nested in another one, lead to the same
type name in the same module of the generated code. One would hide the other, or
the code would not compile. The note shows the other one.

Give one of them another key in that language's table.

    before:  - key: user               after:  - key: directory_user
)"};

constexpr Code member_name_clash = {"member-name-clash", Severity::error,
                                    "Two members of a type would get the same name.",
                                    R"(Two rows of a table differ only in a way that the language's naming rules do not
keep, such as case or separators ('user_id' and 'userId'), so both would become
the same field. The note shows the other row.

Rename one of the rows; 'wire' keeps its JSON key as it is:

    before:  - key: user_id            after:  - key: user_id
             - key: userId                     - key: legacy_user_id
                                                 wire: userId
)"};

constexpr Code too_many_members = {"too-many-members", Severity::error,
                                   "A table has more rows than a type of the language can have members.",
                                   R"(Some languages limit how large a type may be. A Java record is made by a
constructor that takes all members at once, and the Java virtual machine gives a
constructor no more than 254 parameters. The compiler would refuse the class.

Group rows that belong together into an object of their own:

    before:  - key: address_city       after:  - key: address
             - key: address_street               properties:
                                                   - key: city
                                                   - key: street

Or leave the language out of the run, if nobody needs the type in it.
)"};

constexpr Code template_unknown = {"template-unknown", Severity::error,
                                   "A file in the template folder replaces no template.",
                                   R"(A file below the folder given with --templates takes the place of the built-in
template with the same path. There is no built-in template of this path, so the
file would never be used, and the change you made in it would have no effect.

Rename it to the path of the template it is meant to replace (the help line
names the nearest one), or move it out of the folder.
)"};

constexpr Code template_syntax = {"template-syntax", Severity::error, "A template is not well-formed Mustache.",
                                  R"(A tag is not closed, a section is not ended, or ends under another name.

    before:  {{#fields}}{{name}}{{/field}}
    after:   {{#fields}}{{name}}{{/fields}}

Templates print only: {{name}}, {{#section}}…{{/section}} and
{{^section}}…{{/section}}.
)"};

constexpr Code template_field = {"template-field", Severity::error,
                                 "A template asks for a field that its view does not have.",
                                 R"(A template may use exactly the fields that the view gives to it. Mustache itself
prints nothing for an unknown name, which hides slips of the pen until somebody
reads the output; here it is an error. Inside the section of a list only the
fields of the item can be seen, not those around it.

'refgen dump --stage view' prints every view with its fields.
)"};

constexpr Code template_contract = {"template-contract", Severity::error,
                                    "A template was written for another version of the fields.",
                                    R"(The fields that templates see change from time to time. A template of your own
says in its first line for which version it was written, so that an old one is
not used unseen with fields that mean something else by now. Comments are not
part of the output.

    {{! refgen template contract 1 }}

'refgen init --templates DIR' writes the built-in templates with this line.
Compare yours with the built-in one, take over what changed, and then say so in
the first line. templates/README.md lists every field.
)"};

constexpr Code template_incomplete = {"template-incomplete", Severity::error,
                                      "A template leaves out a fact that readers need.",
                                      R"(A template of your own decides how pages look, not what they tell. Some fields
carry facts of the specs, such as the name of a row or that it is deprecated,
and a template that never uses them loses these facts on every page. Where a
view has the same fact in several forms, one of them is enough.

The help line names the fields. templates/README.md tells which are required.
)"};

constexpr Code unsafe_path = {"unsafe-path", Severity::error,
                              "A file would get a path that is not safe on every system.",
                              R"(The paths of generated files come from spec files, keys and urls. A path must
stay inside the output folder and be one that every system can hold, so it may
not be absolute, contain '..', a backslash, a colon or characters that cannot
be seen, end in a dot or a blank, or be a name that Windows reserves (CON, NUL,
COM1).

Rename the spec file, or correct the key at the marked place.
)"};

constexpr Code path_clash = {"path-clash", Severity::error, "Two files would get the same path.",
                             R"(Two different things lead to the same output path, to paths that differ only in
case or in how the same letters are encoded, or one path is a folder of the
other. On many systems these are one and the same file, and the second would
silently replace the first. The note or the message names the other one.

Rename one of the two spec files or keys.
)"};

}  // namespace refgen::diagnostics::codes
