#include "generator/cli/starter_files.h"

namespace refgen::cli {

constexpr std::string_view starter_configuration =
    R"(# What refgen reads and where it writes. Options of the command line win over this
# file. Everything may be left out; what stands behind a # is the default or an example.
# Folders are given from the folder of this file.

specs: specs
output: output

# Languages to write; all of them when left out. A list of names is enough:
# languages: [curl, js, python]
# A mapping can say more about each:
# languages:
#   js:
#     namespace: '@acme/models'          # package, module or namespace of the models
#     client: acme.                      # stands before the call in a request sample
#     client_setup:                      # lines before the call
#       - import { Acme } from '@acme/sdk';
#       - const acme = new Acme(process.env.ACME_API_KEY);
#   go: { namespace: example.com/models }

# Look of the pages: components (MDX components) or markdown (plain Markdown).
# theme: components

# Folder with templates of your own, which replace the built-in ones file by file.
# templates: templates

# Site that links such as /reference/message are made absolute with, in comments of models.
# docs_url: https://docs.example.com

# Where the requests of curl samples go.
# api_base_url: https://api.example.com

# What 'refgen lint' makes of its rules: off, note, warning or error. 'refgen explain'
# lists them.
# rules:
#   missing-description: error
# overrides:
#   - paths: [legacy/*]                  # below the specs; * also stands for folders
#     rules: { naming-convention: off }

# Findings that are accepted for now; 'refgen lint --update-baseline' writes the file.
# baseline: refgen-baseline.json
)";

constexpr std::string_view starter_spec = R"(---
title: Message
description: Texts that people send to each other.
descriptions:
  message:
    id: The unique ID of the message.
    text: What the message says, as Markdown.
    state: How far the message has come.
    read_at: When the message was first read. Absent while nobody has.
reference:
  curl:
    - key: message
      id: message
      url: /reference/message
      title: message
      properties:
        - { key: id, type: string, description: (message.id) }
        - { key: text, type: string, description: (message.text), example: Good morning }
        - { key: state, type: '"sent" | "read"', description: (message.state) }
        - { key: read_at, type: string, optional: true, description: (message.read_at) }
    - key: get_message
      id: get_message
      url: /reference/message
      title: /messages/:id
      type: GET
      parameters:
        - { key: id, type: string, description: (message.id) }
      returns:
        - (message)
  js:
    - key: Message
      id: message
      url: /reference/message
      title: interface Message
      properties:
        - { key: id, type: string, description: (message.id) }
        - { key: text, type: string, description: (message.text) }
        - { key: state, type: '"sent" | "read"', description: (message.state) }
        - { key: readAt, type: string, optional: true, description: (message.read_at) }
    - key: getMessage
      id: get_message
      url: /reference/message
      title: messages.getMessage()
      patternBefore: messages.
      parameters:
        - { key: id, type: string, description: (message.id) }
      returns:
        - (Message)
  python:
    - key: Message
      id: message
      url: /reference/message
      title: class Message
      properties:
        - { key: id, type: str, description: (message.id) }
        - { key: text, type: str, description: (message.text) }
        - { key: state, type: '"sent" | "read"', description: (message.state) }
        - { key: read_at, type: str, optional: true, description: (message.read_at) }
    - key: get_message
      id: get_message
      url: /reference/message
      title: messages.get_message()
      patternBefore: messages.
      parameters:
        - { key: id, type: str, description: (message.id) }
      returns:
        - (Message)
---

A message belongs to one conversation and is never changed once it was sent.

<CodeBlock title="Message" referenceId="message" file="message" />

## Get a message

<CodeBlock referenceId="get_message">
  <CodeBlockTab title="Request" file="get-message-request" />
  <CodeBlockTab title="Response" file="get-message-response" />
</CodeBlock>
)";

}  // namespace refgen::cli
