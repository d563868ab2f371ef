# frozen_string_literal: true

# Reads documents into the generated classes and writes them back; builds options objects.

require 'json'
require 'time'

def Warning.warn(message, **)
  raise message
end

# The generated classes, by file and name.
class Classes
  def initialize
    Dir['lib/**/*.rb'].each { |file| require File.expand_path(file) }
    @by_name = ObjectSpace.each_object(Class).select(&:name).group_by { |type| type.name.split('::').last }
  end

  def find(symbol)
    file = File.expand_path(symbol['file'])
    @by_name[symbol['name']].find { |type| Object.const_source_location(type.name)&.first == file }
  end
end

CLASSES = Classes.new

def build(node)
  return node['array'].map { |item| build(item) } if node.key?('array')
  return node['map'].transform_values { |item| build(item) } if node.key?('map')
  return Time.iso8601(node['timestamp']) if node.key?('timestamp')
  return node['value'] unless node.key?('record')

  members = node['members'].to_h { |name, item| [name.to_sym, build(item)] }
  CLASSES.find(node['record']).new(**members)
end

# Reads objects with both kinds of keys: both must mean the same.
def read(type, text)
  value, again = Array.new(2) { type.from_json(text) }
  raise 'two readings differ' unless value.frozen? && value == again && value.hash == again.hash

  symbolic = type.from_hash(JSON.parse(text, symbolize_names: true))
  raise 'symbols as keys are read differently' unless symbolic.to_json == value.to_json

  value
end

def work(job)
  value = job['do'] == 'build' ? build(job['node']) : read(CLASSES.find(job), job['text'])
  { id: job['id'], json: value.to_json }
rescue StandardError => e # What went wrong is the answer.
  { id: job['id'], error: e.message, class: e.class.name }
end

jobs, answers = ARGV
File.write(answers, JSON.generate(JSON.parse(File.read(jobs)).map { |job| work(job) }))
