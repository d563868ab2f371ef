#include "generator/diagnostics/codes.h"

namespace refgen::diagnostics::codes {

constexpr Code cannot_read = {"cannot-read", Severity::error, "A file or folder could not be read.",
                              R"(A spec, a template, the configuration or the folder that holds them could not be
opened or read. The message ends with the reason that the operating system gave.

Nothing is generated from a tree that was only partly read: files that belong
to the unread part would look as if they were no longer wanted.

Check that the path is spelt correctly, that the file exists, and that you may
read it. A file of 4 GiB or more is too large to be a spec.
)"};

constexpr Code invalid_utf8 = {"invalid-utf8", Severity::error, "A file holds bytes that are not UTF-8.",
                               R"(Specs, templates and the configuration are read as UTF-8. The marked byte does
not belong to any UTF-8 character, so it is not known which letter is meant.

Most often the file was saved in an older encoding such as Latin-1 or UTF-16.
Open it in that encoding and save it as UTF-8:

    iconv -f latin1 -t utf-8 page.mdx > page.utf8.mdx
)"};

constexpr Code invalid_yaml = {"invalid-yaml", Severity::error, "The YAML could not be understood.",
                               R"(The front matter of a spec, or the configuration, is not well-formed YAML. The
message names what the reader met at the marked place. The slip is often a
little earlier: a quote that is not closed, a tab used for indentation, a line
that is indented less than its neighbours, or a text that holds ': ' or ' #'.

Put texts with such characters in quotes, or on lines of their own:

    before:  description: One of: active, inactive
    after:   description: 'One of: active, inactive'

Aliases that grow without end, tags such as !!python/object and front matter in
another language (---js) are refused here too: a spec holds data, never code.
)"};

constexpr Code missing_front_matter_end = {
    "missing-front-matter-end", Severity::error, "The front matter is opened but never closed.",
    R"(The file begins with a line '---', which opens the front matter, but no later
line '---' closes it. Everything would be read as YAML, the page's text
included.

Put a line that is exactly '---' behind the last line of the YAML:

    ---
    title: Users
    ---

    The text of the page.

If the page has no front matter and the first line is meant as a rule, use
'***' for the rule.
)"};

constexpr Code second_document = {"second-document", Severity::error,
                                  "The YAML holds a second document, which nobody would read.",
                                  R"(One file holds one YAML document. A line '...' or a further '---' inside the
YAML ends the document and opens another one, whose contents would be lost
silently.

Remove the line, or move what follows it to a file of its own.
)"};

constexpr Code nesting_too_deep = {"nesting-too-deep", Severity::error,
                                   "Values or rows are nested deeper than in any real spec.",
                                   R"(Lists and mappings inside each other, and rows inside each other with all that
references stand for, are read up to a fixed depth, far beyond what a reference
table needs. Deeper nesting is an accident of a program that wrote the file, or
an attempt to exhaust the reader, and reading stops there.

Give the inner object an entry of its own and refer to it by name:

    before:  properties: [{ key: a, properties: [{ key: b, properties: …
    after:   properties: [{ key: a, type: Inner }]

'--max-nesting' raises the limit.
)"};

constexpr Code over_limit = {"over-limit", Severity::error,
                             "There is more of something than any real tree of specs has.",
                             R"(Specs may come from people who are not trusted, so sizes have limits: of a file,
of the values of a front matter and the rows of a table, of all that aliases and
references stand for, of the number of files and the length of their paths, and
of the output. Each is far beyond what honest specs need, and there so that a
small file cannot fill memory or a disk. Nothing is written.

Split what is too large. When it is meant to be so, the option that the message
names raises the limit; 'refgen help generate' lists all of them. They cannot be
set in refgen.yaml, because that file comes with the specs.
)"};

constexpr Code duplicate_key = {"duplicate-key", Severity::warning, "A mapping has the same key twice.",
                                R"(YAML requires the keys of a mapping to be different. Where they are not, some
readers take the first value, some the last, and some refuse the file. Here the
first one counts, and what stands under the second is not generated.

Remove one of the two, or merge them. The note shows where the key stands
first.

    before:  user:            after:  user:
               email: …                 email: …
             user:                      name: …
               name: …
)"};

constexpr Code unknown_key = {"unknown-key", Severity::warning, "A key has no meaning at this place.",
                              R"(The key is not one that refgen knows here, so its value has no effect. Usually
it is a slip of the pen (the help line names the nearest known key), or the key
is indented to the wrong level.

    before:  - key: email        after:  - key: email
               typ: string                 type: string

The rest of the mapping is read as usual.
)"};

constexpr Code wrong_kind = {"wrong-kind", Severity::error, "A value is not of the kind that belongs here.",
                             R"(A list stands where a text is expected, a text where a mapping is expected, a
word where only true or false makes sense, and so on. The message says what was
expected and what was found.

    before:  properties:           after:  properties:
               key: email                    - key: email
               type: string                    type: string

An empty value ('properties:' with nothing behind it) counts as absent.
)"};

constexpr Code missing_key = {"missing-key", Severity::error, "A key that cannot be done without is missing.",
                              R"(The mapping lacks a key without which it has no meaning: an entry or a row
without 'key' has no name, and there is nothing to generate for it.

    before:  - type: string        after:  - key: email
                                             type: string

A return value that has no name says so: 'key: anonymous'.
)"};

constexpr Code invalid_name = {"invalid-name", Severity::error, "A name holds characters that no name may have.",
                               R"(Keys, ids and dotted names become identifiers in code, parts of file names and
anchors of pages. They are therefore held to letters, digits and the few
separators that names in the supported languages use. Quotes, braces, line
breaks, control characters and characters that cannot be seen are refused, not
replaced: a name that had to be changed would no longer be the API's name.

Correct the name. A text for people belongs into 'title' or 'description'; a
JSON key that is not a name in the language belongs into 'wire':

    before:  - key: "x-request id"     after:  - key: request_id
                                                 wire: x-request-id
)"};

constexpr Code unreadable_component = {"unreadable-component", Severity::warning,
                                       "A CodeBlock in the text of a page could not be understood.",
                                       R"(The text of a page places its tables and samples with elements such as

    <CodeBlock referenceId="update_user">
      <CodeBlockTab title="Request" file="update-user-request" />
    </CodeBlock>

Every attribute is a name with a quoted text, and an element that is opened is
closed. The marked element is not of that form, so it is shown as text, and the
tables it asks for stand at the end of the page.
)"};

constexpr Code skipped_link = {"skipped-link", Severity::note, "A symbolic link among the specs was not followed.",
                               R"(Only files that lie under the spec root themselves are read. A link may lead
anywhere on the machine, or back to a folder above it, so links are passed over.

Copy or move the file to where it is wanted.
)"};

}  // namespace refgen::diagnostics::codes
