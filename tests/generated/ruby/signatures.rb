# frozen_string_literal: true

# Compares the signatures with the code: both have the same methods, keywords and constants for each type.

require 'rbs'
require_relative 'load'

loader = RBS::EnvironmentLoader.new
loader.add(path: Pathname('sig'))
loader.add(library: 'json', version: nil)
ENVIRONMENT = RBS::Environment.from_loader(loader).resolve_type_names
BUILDER = RBS::DefinitionBuilder.new(env: ENVIRONMENT)

def keywords_of(parameters, kind)
  parameters.filter_map { |type, name| name if type == kind }.sort
end

# What the code has of a class: its methods, and the keywords of `new` that must and that can be given.
def in_code(type)
  parameters = type.instance_method(:initialize).parameters
  { methods: [:initialize, *type.instance_methods(false)].sort,
    required: keywords_of(parameters, :keyreq), optional: keywords_of(parameters, :key) }
end

def in_signatures(name)
  methods = BUILDER.build_instance(name).methods.select { |_, method| method.implemented_in == name }
  function = methods.fetch(:initialize).method_types.fetch(0).type
  { methods: methods.keys.sort,
    required: function.required_keywords.keys.sort, optional: function.optional_keywords.keys.sort }
end

def declared_constants(name)
  ENVIRONMENT.constant_decls.keys.select { |constant| constant.namespace == name.to_namespace }.map(&:name).sort
end

def compare(type, code, signatures)
  raise "#{type}: the code has #{code}, the signatures #{signatures}" unless code == signatures
end

types = TYPES.reject { |type| type.name.include?('::Runtime') || type.ancestors.include?(Exception) }
types.each do |type|
  name = TypeName("::#{type}")
  if type.is_a?(Class)
    compare(type, in_code(type), in_signatures(name))
  elsif type.const_defined?(:VALUES, false)
    compare(type, type.constants(false).sort, declared_constants(name))
  end
end
