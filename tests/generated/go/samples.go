// Formats the samples of a folder and compares: each is a fragment of Go as gofmt leaves it. Writes a program of those
// of models.
//
// usage: samples.go FOLDER MODULE PROGRAM
package main

import (
	"encoding/json"
	"fmt"
	"go/format"
	"log"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
)

type sample struct {
	File, Page, Fence string
	Line              int
	Type              *struct{ Name, File string }
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

// program is the source of functions that hand the values of samples to check.
type program struct {
	module  string
	imports map[string]bool
	body    strings.Builder
}

var (
	qualifier = regexp.MustCompile(`\b([a-z]\w*)\.[A-Z]`)
	variable  = regexp.MustCompile(`(?m)^(\w+) := `)
)

// pathOf returns what the import of a package says.
func (p *program) pathOf(name string) string {
	switch name {
	case "time":
		return "time"
	case "json":
		return "encoding/json"
	}
	if _, err := os.Stat(name); err != nil {
		return p.module
	}
	return p.module + "/" + name
}

func (p *program) add(s sample, code string) {
	unquoted := regexp.MustCompile("\"(\\\\.|[^\"\\\\])*\"|`[^`]*`").ReplaceAllString(code, "")
	for _, found := range qualifier.FindAllStringSubmatch(unquoted, -1) {
		p.imports[p.pathOf(found[1])] = true
	}
	folder := path.Base(path.Dir(s.Type.File))
	if folder == "." {
		folder = path.Base(p.module)
	}
	name := variable.FindStringSubmatch(code)[1]
	fmt.Fprintf(&p.body, "\nfunc() {\n%s\ncheck(%q, %q, %s)\n}()\n", code,
		fmt.Sprintf("%s:%d", s.Page, s.Line), folder+"."+s.Type.Name, name)
}

func (p *program) source() string {
	var lines []string
	for path := range p.imports {
		lines = append(lines, fmt.Sprintf("import %q", path))
	}
	sort.Strings(lines)
	return fmt.Sprintf("package main\n%s\nfunc samples() {%s}\n", strings.Join(lines, "\n"), p.body.String())
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
	models := program{module: os.Args[2], imports: map[string]bool{}}
	for _, sample := range samples {
		if sample.Fence != "go" {
			continue
		}
		count++
		code, err := os.ReadFile(filepath.Join(folder, sample.File))
		if err != nil {
			log.Fatal(err)
		}
		if sample.Type != nil {
			models.add(sample, string(code))
		}
		if text := problem(code); text != "" {
			failures++
			fmt.Printf("%s:%d: %s\n", sample.Page, sample.Line, text)
		}
	}
	if err := os.WriteFile(os.Args[3], []byte(models.source()), 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d samples, %d failures; ", count, failures)
	if failures > 0 || count == 0 {
		os.Exit(1)
	}
}
