#include "generator/diagnostics/codes.h"

namespace refgen::diagnostics::codes {

constexpr Code unused_ignore = {"unused-ignore", Severity::warning, "A comment hides a problem that is not there.",
                                R"(A comment '# refgen-ignore: rule -- reason' hides problems of that rule on its
own line or, when it stands alone, on the next one. This one hides nothing: the
problem is gone, the line has moved, or the rule is misspelt.

Remove the comment, or move it to the line that the problem is reported for.
Only 'refgen lint' looks for such comments, as only it tries every rule.
)"};

constexpr Code dead_description = {"dead-description", Severity::note, "No row uses a declared description.",
                                   R"(A text under 'descriptions' is there to be borrowed by rows: '(user.email)'. No
row of the whole tree borrows this one. Often the rows were renamed and still
point at an older text, or the last row that used it is gone.

Remove the text, or let the rows it was written for refer to it.
)"};

constexpr Code mismatched_reference = {
    "mismatched-reference", Severity::warning, "A row borrows the text of another property.",
    R"(The description of this row is the text of another property: 'object' shows what
was written for 'id'. The other tables of the entity use that text for the
property it is named after, or this table borrows it for two rows. Mostly a line
was copied and one of its two names left as it was.

    before:  - key: object             after:  - key: object
               description: (user.id)            description: (user.object)

When the text is meant, write it out, or give it a name of its own.
)"};

constexpr Code unknown_type = {"unknown-type", Severity::warning, "A type names a model that nobody declares.",
                               R"(The spelling is readable, but the name in it is no word of the language, and no
entry of that language has it as its key or title. Generated code has no such
class: it takes the value as an open text, or as any value inside a list.

Correct the name (the help line names the nearest one), declare the model, or
spell the type out. A name whose values another language's table lists, and a
name whose rows stand below it, are known that way and not reported.
)"};

constexpr Code missing_type = {"missing-type", Severity::warning, "A row has no type.",
                               R"(Neither this row says what its values are, nor does it list properties, nor does
any other table of the entity tell. Generated code takes any value there, and
readers of the page learn nothing.

Add 'type: …' in the language's own spelling. Rows that only name a member of a
builder (`name(value: Type)`) carry their type in the key.
)"};

constexpr Code missing_description = {"missing-description", Severity::note, "A row has no description.",
                                      R"(Readers of the page get a name and a type, and must guess the rest. A row that
has no name ('anonymous'), one whose properties are listed, and one that names a
model need no text: what they hold is described.

Write the text once under 'descriptions' and refer to it from every language:

    descriptions:                      reference:
      user:                              js:
        email: The user's email.           …
                                           - key: email
                                             description: (user.email)
)"};

constexpr Code naming_convention = {"naming-convention", Severity::note, "A name is not spelt as its language does it.",
                                    R"(Every language has its own way to spell the names of properties and parameters:
snake_case in curl, Python and Ruby, camelCase in JavaScript, Java and PHP,
PascalCase with initialisms in capitals (UserID, LogoURL) for the fields of Go,
where parameters are camelCase. A name of another style is often one that was
copied from another language's table, and then the page tells readers to write
what does not exist. Where an SDK really spells a name otherwise, ignore the
finding there.

The help line shows the usual spelling. Results are called as their types are,
so only the names inside of them are looked at. JSON keys have a rule of their
own (not-snake-case).
)"};

constexpr Code title_key_mismatch = {"title-key-mismatch", Severity::warning,
                                     "The title of an entry names something else than its key.",
                                     R"(The title is what readers see ('userManagement.updateUser()', 'class User'), the
key what references and the generator use. Here the name in the title is not the
key, so a reader who looks for one does not find the other. Namespaces and the
object of a call are not compared, and the key may name that object too:
'verifyOrganization' for 'organizations.verify()'.

Make the two the same, or correct the one that was forgotten when the other
changed.
)"};

constexpr Code not_snake_case = {"not-snake-case", Severity::warning, "A JSON key is not in snake_case.",
                                 R"(The keys of the curl table, and those given with 'wire', are what travels as
JSON or in a query. All are snake_case by convention, so one that is not is
mostly a slip, and the derived keys of the other tables follow it.

When the API really uses this key, ignore the finding where it is:

    - key: userId  # refgen-ignore: not-snake-case -- the API has it so
)"};

constexpr Code unplaced_entity = {"unplaced-entity", Severity::note, "No page says where an entity is shown.",
                                  R"(A '<CodeBlock referenceId="…">' in the body of a page marks where the tables of
an entity are shown. No page names this entity, so its tables are shown at the
end of the page of its file, behind all text.

Put a code block at the place it belongs:

    <CodeBlock title="User" referenceId="user" file="user" />
)"};

constexpr Code missing_navigation = {"missing-navigation", Severity::note, "The navigation has no link to a page.",
                                     R"(The tree has a '_navigation.mdx', and none of its links leads to this page:
readers find it by search or by links in texts only. Pages that the navigation
does not name are listed behind those it does.

Add the page to 'links' in '_navigation.mdx':

    links:
      - title: User
        url: /reference/user
)"};

constexpr Code near_duplicate_description = {
    "near-duplicate-description", Severity::note, "Two descriptions are almost the same.",
    R"(Two texts of the tree differ in capitals, punctuation or white space only (code
in backticks is compared as it is). One of the two was mended and the other
forgotten, or both stand for what should be one text. The one that fewer files
have is reported; of equals, the later one.

Keep one and let all rows refer to it, or write both alike. The note shows the
other text.
)"};

constexpr Code mixed_apostrophes = {"mixed-apostrophes", Severity::note,
                                    "A file uses both straight and typographic apostrophes.",
                                    R"(Some texts of this file have ' (U+0027) and others ’ (U+2019) between letters.
Readers see both, and a search for one does not find the other.

Use one of them. The finding stands at the first of the rarer kind.
)"};

constexpr Code invisible_character = {"invisible-character", Severity::warning,
                                      "A text has characters that cannot be seen.",
                                      R"(The file holds a character without a picture: a zero-width space, a byte-order
mark inside a text, a soft hyphen, a control character, or one that changes the
direction of writing, so that readers see the letters in another order than
machines do (CVE-2021-42574). They come along when text is pasted from web pages
and office programs. They break searches, names and links, and can hide what a
text really says.

Delete it. The message tells which one it is and the caret where.
)"};

constexpr Code trailing_space_in_type = {"trailing-space-in-type", Severity::note,
                                         "A type has blanks or line ends around it.",
                                         R"(The value of 'type' begins or ends with white space, mostly because it is
written as a block ('type: >') whose line end is a part of it. It is read as if
it were not there; other readers of the same file may not be as kind.

    before:  type: >                   after:  type: string
               string

'refgen fix' mends it.
)"};

}  // namespace refgen::diagnostics::codes
