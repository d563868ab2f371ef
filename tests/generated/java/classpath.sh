# shellcheck shell=bash
# Sourced: Jackson, which the package needs, where Debian has it.
jars=/usr/share/java
export jackson=$jars/jackson-databind.jar:$jars/jackson-annotations.jar:$jars/jackson-core.jar
