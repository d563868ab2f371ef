# frozen_string_literal: true

# Parses the samples of a folder.
# usage: samples.rb FOLDER

require "json"

# What the parser has against the code, or nil.
def problem_of(code)
  RubyVM::InstructionSequence.compile(code)
  nil
rescue SyntaxError => e
  e.message
end

folder = ARGV[0]
samples = JSON.parse(File.read("#{folder}/index.json")).select { |sample| sample["fence"] == "ruby" }
failures = 0
$VERBOSE = nil # A variable that is not used is no fault of a sample.
samples.each do |sample|
  problem = problem_of(File.read("#{folder}/#{sample["file"]}"))
  next unless problem

  failures += 1
  puts "#{sample["page"]}:#{sample["line"]}: #{problem}"
end
puts "#{samples.size} samples, #{failures} failures"
exit(failures.zero? && !samples.empty?)
