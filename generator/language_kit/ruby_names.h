#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/language_kit/naming.h"

namespace refgen::language_kit {

/// How Ruby names things, and the names it has already.
NamingRules ruby_naming();

/// What a gem and its parts are called, for the namespace `Acme::APIModels`.
struct GemNames {
  std::string root;                ///< The module that holds everything: `Acme::APIModels`.
  std::string top;                 ///< The first module of it: `Acme`.
  std::vector<std::string> outer;  ///< The modules around it, outermost first: `Acme`.
  std::string path;                ///< Where its files are below `lib`: `acme/api_models`.
  std::string gem;                 ///< `acme-api_models` (guides.rubygems.org, "Name your gem").
};

GemNames gem_names(std::string_view name_space);

/// How things are named in a gem, where no type has the name of the top module: references across modules start there.
NamingRules naming_in(const GemNames& names);

/// The path of a spec's file without extension (spec_stem). Ruby's files have no hyphens in their names.
std::string ruby_file_stem(const std::string& spec);

}  // namespace refgen::language_kit
