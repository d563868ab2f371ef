#pragma once

#include <string>
#include <vector>

#include "generator/diagnostics/source.h"
#include "generator/render/view.h"

namespace refgen::render {

/// What a generated type stands for.
enum class SymbolRole { model, options, result, nested, enumeration };

/// A type that a generated file declares, for the manifest.
struct Symbol {
  std::string name;  ///< As code of the language refers to it inside its module.
  SymbolRole role = SymbolRole::model;
  std::string entity;  ///< Id of the entity it comes from.
};

/// A file to be: which template, shown which view, gives which path.
struct RenderJob {
  std::string template_name;
  std::string path;  ///< Relative to the output root, with `/`.
  View view;
  std::string spec;        ///< The spec file it comes from; empty for indexes and package files.
  diagnostics::Span span;  ///< Where a problem with the path is reported.
  std::vector<Symbol> symbols;
};

/// A file as it shall be.
struct GeneratedFile {
  std::string path;
  std::string content;
  std::string spec;
  diagnostics::Span span;
  std::vector<Symbol> symbols;
  std::string sha256 = {};  ///< Of the content, when somebody has computed it already; else empty.
};

/// `model`, `options`, `result`, `nested` or `enum`.
std::string_view to_text(SymbolRole role);

}  // namespace refgen::render
