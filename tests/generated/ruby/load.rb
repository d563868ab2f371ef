# frozen_string_literal: true

# Requires the gem as its user does, and uses each type.

def Warning.warn(message, **)
  raise message
end

# The constants of a module, those of its modules too.
def constants_in(container)
  container.constants(false).flat_map do |name|
    value = container.const_get(name)
    value.is_a?(Module) ? [value, *constants_in(value)] : []
  end
end

# `acme/api_models` is Acme::APIModels.
def module_of(path)
  path.split('/').reduce(Object) do |outer, folder|
    outer.const_get(outer.constants.find { |name| name.to_s.casecmp?(folder.delete('_')) })
  end
end

gem = Gem::Specification.load(Dir['*.gemspec'].fetch(0))
path = gem.name.tr('-', '/')
require path
TYPES = constants_in(module_of(path))
raise 'there are no types' if TYPES.empty?

TYPES.each { |type| type.members if type.respond_to?(:members) }
not_loaded = Dir[File.expand_path('lib/**/*.rb')] - $LOADED_FEATURES
raise "the gem does not load #{not_loaded.join(', ')}" unless not_loaded.empty?
raise 'the gem lacks files' unless gem.files.sort == Dir['.yardopts', 'lib/**/*.rb', 'sig/**/*.rbs'].sort
