// Linked statically and without work to do: what the system takes to start and end any program.
int main() { return 0; }
