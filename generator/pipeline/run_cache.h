#pragma once

#include "generator/link/link_memory.h"
#include "generator/pipeline/renderer.h"
#include "generator/pipeline/spec_reader.h"
#include "generator/publish/output_memory.h"

namespace refgen::pipeline {

/// What a process keeps from one run for the next, so that a run does anew only what a change touches. It belongs to
/// one configuration and one Sources. Every part looks at the disk or at its input itself and takes from its memory
/// only what is equal: a run with a cache writes what a run without one writes.
struct RunCache {
  bool runs_once = false;  ///< What only another run would use need not be kept until the end of this one.
  SpecReader reader;
  Renderer renderer;
  model::ApiModel model;   ///< What the files of the renderer were made from, when it has any.
  link::LinkMemory links;  ///< Of that model.
  publish::OutputMemory output;
};

}  // namespace refgen::pipeline
