// Command driver reads documents into the generated types and writes them back; it builds options objects.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"reflect"
	"strings"
)

type typeName struct{ folder, name string }

type symbol struct {
	File string `json:"file"`
	Name string `json:"name"`
}

func (s symbol) typ() reflect.Type {
	found, ok := registry[typeName{path.Dir(s.File), s.Name}]
	if !ok {
		panic(fmt.Sprintf("no type %s in %s", s.Name, s.File))
	}
	return found
}

type job struct {
	symbol
	ID   int    `json:"id"`
	Do   string `json:"do"`
	Text string `json:"text"`
	Node node   `json:"node"`
}

type answer struct {
	ID    int    `json:"id"`
	JSON  string `json:"json,omitempty"`
	Error string `json:"error,omitempty"`
	Class string `json:"class,omitempty"`
}

// work does one job; what goes wrong is its answer.
func work(j job) (result answer) {
	defer func() {
		if problem := recover(); problem != nil {
			result = answer{ID: j.ID, Error: fmt.Sprint(problem), Class: "panic"}
		}
	}()
	value := reflect.New(j.typ())
	if j.Do == "build" {
		assign(value.Elem(), j.Node)
	} else if err := json.Unmarshal([]byte(j.Text), value.Interface()); err != nil {
		return answer{ID: j.ID, Error: err.Error(), Class: fmt.Sprintf("%T", err)}
	}
	text, err := json.Marshal(value.Elem().Interface())
	if err != nil {
		return answer{ID: j.ID, Error: err.Error(), Class: fmt.Sprintf("%T", err)}
	}
	if value.Elem().Kind() == reflect.Struct {
		text = withQuery(text, value.Elem())
	}
	return answer{ID: j.ID, JSON: string(text)}
}

// withQuery adds the members that are sent in the query, which their `url` tags name, to the JSON.
func withQuery(text []byte, record reflect.Value) []byte {
	var members map[string]json.RawMessage
	check(json.Unmarshal(text, &members))
	for at := 0; at < record.NumField(); at++ {
		tag, ok := record.Type().Field(at).Tag.Lookup("url")
		name, option, _ := strings.Cut(tag, ",")
		if !ok || (option == "omitempty" && record.Field(at).IsZero()) {
			continue
		}
		value, err := json.Marshal(record.Field(at).Interface())
		check(err)
		members[name] = value
	}
	text, err := json.Marshal(members)
	check(err)
	return text
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	check(err)
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var jobs []job
	check(decoder.Decode(&jobs))
	answers := make([]answer, 0, len(jobs))
	for _, j := range jobs {
		answers = append(answers, work(j))
	}
	text, err = json.Marshal(answers)
	check(err)
	check(os.WriteFile(os.Args[2], text, 0o666))
}
