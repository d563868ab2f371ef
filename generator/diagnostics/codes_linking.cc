#include "generator/diagnostics/codes.h"

namespace refgen::diagnostics::codes {

constexpr Code duplicate_description = {
    "duplicate-description", Severity::warning, "A description name is declared twice in one file.",
    R"(Two texts of the same file end up with the same dotted name, for instance one as
a nested mapping and one as a dotted key. A reference to the name cannot tell
which is meant; the first one is taken.

    before:  descriptions:            after:  descriptions:
               user.email: One text             user:
               user:                              email: One text
                 email: Another text

The same name in different files is fine: the nearest file wins.
)"};

constexpr Code duplicate_entry = {"duplicate-entry", Severity::warning,
                                  "A language has two entries with the same key in one file.",
                                  R"(Within one file and one language the key of an entry is its name: references and
types look it up. With two of the same key the second can never be referred to;
references find the first.

Rename one of them, merge the two tables, or move one to the file it belongs
to. The note shows the first entry.
)"};

constexpr Code duplicate_row = {"duplicate-row", Severity::warning, "A table lists the same key twice.",
                                R"(Two rows of one table have the same key, often because a row stands there by
hand and once more through an item reference. A generated type cannot have the
same member twice: the first row is kept.

Remove one of the two. The note shows the first row.
)"};

constexpr Code unresolved_description = {
    "unresolved-description", Severity::warning, "A description reference names no description.",
    R"(A description that is exactly '(dotted.name)' stands for the text of that name
in some file's 'descriptions'. No file declares this name, so the row is
generated without a description.

Correct the name (the help line names the nearest one), or declare it:

    descriptions:
      user:
        email: The user's email address.

A name that only has names below it carries no text. With the declaration above
'(user)' does not resolve, '(user.email)' does.
)"};

constexpr Code unresolved_item = {"unresolved-item", Severity::warning, "An item reference names no entry or property.",
                                  R"(A plain '(name)' in a list of rows stands for an entry of the same language with
that key, or, as '(Entry.property)', for a row of it. Nothing of that name is
declared for this language, so the row is left out of what is generated.

Keys are case-sensitive, and every language has its own: '(user)' in curl is
'(User)' in js. Correct the name (the help line names the nearest one), or add
the entry to a file.
)"};

constexpr Code unknown_code_block_reference = {
    "unknown-code-block-reference", Severity::warning, "A code block names no entity in scope.",
    R"(The 'referenceId' of a <CodeBlock> is the 'id' of an entity. It marks the place
on the page where the tables of that entity are shown and tells what the code
sample is about. No entity has this id, so neither tables nor a sample appear.

Correct the id (the help line names the nearest one), or add the entries:

    <CodeBlock title="User" referenceId="user" file="user" />

    reference:
      js:
        - id: user
          key: User
)"};

constexpr Code ambiguous_reference = {"ambiguous-reference", Severity::warning,
                                      "A reference has several equally near targets.",
                                      R"(A name may be declared in several files. A reference takes the nearest one: the
same file, then the same folder, then each folder above it, then anywhere. Here
several stand at the same distance. The notes list them all; the first by path
is taken, and that may not be the one you meant.

Rename one of the declarations, or move one of them nearer to its users.
)"};

constexpr Code reference_cycle = {"reference-cycle", Severity::error, "References lead back to where they began.",
                                  R"(An item reference asks for a copy of what it names. When that contains a
reference which, directly or by way of others, asks for a copy of the first, the
copy would never end. The notes show every step of the circle.

Break it at one place. A property that holds another model needs no copy of its
rows: give it the model as its type.

    before:  - (Organization)          after:  - key: organization
                                                 type: Organization
)"};

constexpr Code foreign_type = {"foreign-type", Severity::warning, "A type is spelt in the way of another language.",
                               R"(Each language's table spells types in that language's own way. This one was
understood, but it belongs to another language: 'str' in a Ruby table, 'User[]'
in a Go table. Pages and code show it in the right spelling, yet who reads the
spec is misled.

Spell the type as the language does; the help line shows how, unless the
language has no word for it. 'refgen fix' writes it where the meaning stays
exactly what it is.

    before:  ruby: type: str           after:  ruby: type: String
)"};

constexpr Code unreadable_type = {"unreadable-type", Severity::warning, "A type could not be understood.",
                                  R"(The text of 'type' follows the grammar of no type that refgen knows. Types are
parsed and then written anew, never pasted into code, so this one is generated
as the language's "any value" type; the page shows it as it is spelt.

Often a bracket or a quote is missing, or a sentence stands where a type
belongs. Write the type, and move the sentence to 'description':

    before:  type: list of users       after:  type: User[]
                                               description: All users.
)"};

constexpr Code wire_conflict = {"wire-conflict", Severity::warning,
                                "The JSON key of a property cannot be told for certain.",
                                R"(The JSON key of a row is taken from the curl table of the same entity, from the
row that shares its description reference and from the row whose name is the
same but for case and separators. Here the two name different rows, or two rows
of one table claim the same JSON key. A wrong key means a value that is
silently never filled in.

Correct the description reference or the name, or say which key is meant:

    - key: ProfilePictureURL
      wire: profile_picture_url
)"};

constexpr Code wrong_section = {"wrong-section", Severity::warning, "Rows stand in the wrong section of an entry.",
                                R"(An operation has 'parameters' (what goes in) and 'returns' (what comes out).
This one lists 'properties', which is the section of a model. The rows are read
as parameters.

    before:  - key: updateUser         after:  - key: updateUser
               properties: …                     parameters: …
               returns: …                        returns: …
)"};

constexpr Code language_without_backend = {
    "language-without-backend", Severity::note, "The specs describe a language that is not generated.",
    R"(The specs have tables for a language that this version of refgen has no backend
for. They are read and checked, and 'refgen dump' shows them, but no files are
made from them. This is told once for each language, with the number of its
entries.

There is nothing to mend, unless the name of the language is misspelt.
)"};

}  // namespace refgen::diagnostics::codes
