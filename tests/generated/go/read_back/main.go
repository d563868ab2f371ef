// Writes and reads the values of the samples of models, which samples.go puts beside this file.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
)

var count, failures int

// loss returns what is lost when a value is written and read, or nothing.
func loss(name string, value any) string {
	kind := reflect.TypeOf(value)
	if kind.String() != name {
		return "is a " + kind.String()
	}
	data, err := json.Marshal(value)
	if err != nil {
		return err.Error()
	}
	again := reflect.New(kind)
	if err := json.Unmarshal(data, again.Interface()); err != nil {
		return err.Error()
	}
	if !reflect.DeepEqual(again.Elem().Interface(), value) {
		return fmt.Sprintf("%s is read as %+v", data, again.Elem().Interface())
	}
	return ""
}

func check(where, name string, value any) {
	count++
	if text := loss(name, value); text != "" {
		failures++
		fmt.Printf("%s: %s\n", where, text)
	}
}

func main() {
	samples()
	fmt.Printf("%d read back, %d failures\n", count, failures)
	if failures > 0 || count == 0 {
		os.Exit(1)
	}
}
