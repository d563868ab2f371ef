#include "generator/diagnostics/codes.h"

namespace refgen::diagnostics::codes {

constexpr Code parity_missing = {"parity-missing", Severity::note, "A language lacks a property that others have.",
                                 R"(The tables of one entity describe the same thing in several languages. HTTP
(curl) or most of the others list a property, parameter or result that this
table does not have: the SDK lacks it, or the table was forgotten when the
property came. The finding stands at the entry of the language that lacks it;
the note names all that have it.

Not compared, because languages rightly differ: callbacks, contexts and errors,
path parameters, 'client_id' and 'client_secret' of a request, properties with
only one possible value ('object: "user"'), and what stands inside a property
that the table lacks or gives only a name.

Add the row ('refgen fix --stubs' can write it), or ignore the finding at the
entry:

    - key: User  # refgen-ignore: parity-missing -- not in this SDK yet

'refgen parity' shows all entities as one table.
)"};

constexpr Code parity_type = {"parity-type", Severity::note, "A property has another type than in other languages.",
                              R"(The tables of one entity give a property types that do not fit together: a text
here, a number or a list there, or enumerations with other values. Types that
only say less than another fit all: any value, an object without rows, a text
for a time or an enumeration, an integer for a number, a name that nobody
declares. The finding stands at the type that differs from most of the others;
the note shows one of these. Of two, HTTP (curl) is right.

One of the tables is wrong; correct it, or ignore the finding where SDKs really
differ.
)"};

constexpr Code parity_optional = {"parity-optional", Severity::note, "A property may be absent in some languages only.",
                                  R"(The tables of one entity disagree on whether a property may be left out: most
say one thing, this one the other. On the wire it is the same property, so one
of them is wrong, mostly a forgotten 'optional: true'. 'optional' and
'nullable' count alike here, as many languages have one word for both; a row
with a default is not compared. When as many say one thing as the other, HTTP
(curl) is right; without it, that the value is needed.

Make them agree, or ignore the finding where an SDK has a default of its own.
)"};

constexpr Code parity_order = {"parity-order", Severity::note,
                               "A table lists its properties in another order than the others.",
                               R"(Readers who switch the language look for a property at the place where it was.
The rows of this table that others share stand in another order than in most of
them. Only models are compared: the order of parameters is the order of
arguments in some languages. The finding stands at the first row that would
have to move, once for each table or nested list.

Move the row to where the message says.
)"};

constexpr Code missing_language = {"missing-language", Severity::note,
                                   "An entity has no table in a language of its neighbours.",
                                   R"(Other entities in this file, or most others of the kind in this folder, have a
table in this language, but this one has none: readers who chose the language
see nothing here. Often an operation is new and the tables of some SDKs were
left for later. What HTTP (curl) does not have and less than half of the
languages do is taken for a helper of these SDKs.

Add the entry, or ignore the finding at the first entry of the entity. Groups
and shared parameters belong to one language and are not compared.
)"};

constexpr Code gone_from_baseline = {"gone-from-baseline", Severity::warning,
                                     "The baseline accepts a finding that is no longer there.",
                                     R"(A baseline ('--baseline FILE', or 'baseline' in refgen.yaml) lists findings
that are put up with, so that only new ones are told. This one has been mended,
or its message has changed. As long as it is listed, it may come back unseen.

'refgen lint --update-baseline' writes the baseline anew. It accepts all that
is found now: look at 'refgen lint' first.
)"};

}  // namespace refgen::diagnostics::codes
