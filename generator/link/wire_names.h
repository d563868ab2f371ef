#pragma once

#include "generator/diagnostics/sink.h"
#include "generator/model/api_model.h"

namespace refgen::link {

/// Gives every row of an entity its JSON key (MODELS: wire name) and marks the rows that only group others. The rows of
/// a table correspond to those of the curl table at the same level: by an explicit `wire`, by the folded name, by the
/// shared description unless a row claims it by name; what corresponds to none has its key in snake_case. Reports a
/// row whose name says another curl row than its description (`wire-conflict`).
void assign_wire_names(model::Entity& entity, diagnostics::Sink& sink);

/// Marks where the parameters of an operation travel, from the HTTP method and path template of the entity.
void assign_places(model::Entity& entity);

/// The rows that JSON has at one level: rows of wrappers stand in the place of their wrapper.
std::vector<model::Row*> json_level(std::vector<model::Row>& rows);
std::vector<const model::Row*> json_level(const std::vector<model::Row>& rows);

}  // namespace refgen::link
