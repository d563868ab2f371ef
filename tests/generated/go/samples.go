// Formats the samples of a folder and compares: each is a fragment of Go as gofmt leaves it.
package main

import (
	"encoding/json"
	"fmt"
	"go/format"
	"log"
	"os"
	"path/filepath"
)

type sample struct {
	File, Page, Fence string
	Line              int
}

// problem returns what gofmt has against the code, or nothing.
func problem(code []byte) string {
	formatted, err := format.Source(code)
	if err != nil {
		return err.Error()
	}
	if string(formatted) != string(code) {
		return "gofmt would write:\n" + string(formatted)
	}
	return ""
}

func main() {
	log.SetFlags(0)
	folder := os.Args[1]
	index, err := os.ReadFile(filepath.Join(folder, "index.json"))
	if err != nil {
		log.Fatal(err)
	}
	var samples []sample
	if err := json.Unmarshal(index, &samples); err != nil {
		log.Fatal(err)
	}
	count, failures := 0, 0
	for _, sample := range samples {
		if sample.Fence != "go" {
			continue
		}
		count++
		code, err := os.ReadFile(filepath.Join(folder, sample.File))
		if err != nil {
			log.Fatal(err)
		}
		if text := problem(code); text != "" {
			failures++
			fmt.Printf("%s:%d: %s\n", sample.Page, sample.Line, text)
		}
	}
	fmt.Printf("%d samples, %d failures\n", count, failures)
	if failures > 0 || count == 0 {
		os.Exit(1)
	}
}
