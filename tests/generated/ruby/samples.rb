# frozen_string_literal: true

# Parses the samples of a folder; those of models are run with the generated gem, written and read again.
# usage: samples.rb FOLDER

require 'json'
require 'time'

Dir['lib/**/*.rb'].each { |file| require File.expand_path(file) }
TYPES = ObjectSpace.each_object(Class).select(&:name).group_by { |type| type.name.split('::').last }

def find_type(name, file)
  TYPES.fetch(name).find { |type| Object.const_source_location(type.name)&.first == File.expand_path(file) }
end

# Evaluates code inside of a type's module, as an application that includes the modules does.
def evaluate(code, type)
  container = type.name.split('::')[0..-2].reduce(Object) { |outer, name| outer.const_get(name) }
  container.define_singleton_method(:const_missing) { |name| TYPES.fetch(name.to_s).first }
  container.module_eval(code)
end

# What is lost when the value of a sample is written and read, or nil.
def loss_of(code, symbol)
  type = find_type(symbol['name'], symbol['file'])
  value = evaluate(code, type)
  return "is a #{value.class}" unless value.instance_of?(type)

  again = type.from_json(value.to_json)
  "#{value.to_json} is read as #{again.to_json}" unless again == value
end

# What is wrong with a sample, or nil.
def problem_of(code, symbol)
  RubyVM::InstructionSequence.compile(code)
  loss_of(code, symbol) if symbol
rescue StandardError, SyntaxError => e
  "#{e.class}: #{e.message}"
end

folder = ARGV[0]
samples = JSON.parse(File.read("#{folder}/index.json")).select { |sample| sample['fence'] == 'ruby' }
failures = 0
$VERBOSE = nil # A variable that is not used is no fault of a sample.
samples.each do |sample|
  problem = problem_of(File.read("#{folder}/#{sample['file']}"), sample['type'])
  next unless problem

  failures += 1
  puts "#{sample['page']}:#{sample['line']}: #{problem}"
end
models = samples.count { |sample| sample['type'] }
puts "#{samples.size} samples, #{models} read back, #{failures} failures"
exit(failures.zero? && models.positive?)
