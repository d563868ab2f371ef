package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"time"
)

// node says how a value is built. A plain value has none of the first five members.
type node struct {
	Record      *symbol          `json:"record"`
	Members     map[string]node  `json:"members"`
	Array       *[]node          `json:"array"`
	Map         *map[string]node `json:"map"`
	Enumeration *symbol          `json:"enumeration"`
	Timestamp   *string          `json:"timestamp"`
	Value       any              `json:"value"`
}

func (n node) isNull() bool {
	return n.Record == nil && n.Array == nil && n.Map == nil && n.Timestamp == nil && n.Value == nil
}

// assign builds a value in its place, as the code of a user would fill it in.
func assign(place reflect.Value, n node) {
	switch {
	case isNullable(place.Type()):
		assignNullable(place, n)
	case n.isNull():
		place.Set(reflect.Zero(place.Type()))
	case place.Kind() == reflect.Pointer:
		place.Set(reflect.New(place.Type().Elem()))
		assign(place.Elem(), n)
	case place.Kind() == reflect.Interface:
		place.Set(free(n))
	case place.Type() == reflect.TypeOf(json.RawMessage{}):
		text, err := json.Marshal(free(n).Interface())
		check(err)
		place.SetBytes(text)
	case n.Record != nil:
		assignMembers(place, n.Members)
	case n.Array != nil:
		place.Set(reflect.MakeSlice(place.Type(), len(*n.Array), len(*n.Array)))
		for at, item := range *n.Array {
			assign(place.Index(at), item)
		}
	case n.Map != nil:
		assignMap(place, *n.Map)
	case n.Timestamp != nil && place.Kind() != reflect.String:
		moment, err := time.Parse(time.RFC3339, *n.Timestamp)
		check(err)
		place.Set(reflect.ValueOf(moment))
	case n.Timestamp != nil:
		place.SetString(*n.Timestamp)
	default:
		assignPlain(place, n.Value)
	}
}

func assignMembers(record reflect.Value, members map[string]node) {
	for name, item := range members {
		field := record.FieldByName(name)
		if !field.IsValid() {
			panic(fmt.Sprintf("%s has no field %s", record.Type(), name))
		}
		assign(field, item)
	}
}

func assignMap(place reflect.Value, items map[string]node) {
	place.Set(reflect.MakeMap(place.Type()))
	for key, item := range items {
		value := reflect.New(place.Type().Elem()).Elem()
		assign(value, item)
		place.SetMapIndex(reflect.ValueOf(key), value)
	}
}

func assignPlain(place reflect.Value, value any) {
	text, err := json.Marshal(value)
	check(err)
	check(json.Unmarshal(text, place.Addr().Interface()))
}

// isNullable tells the type of members that may be absent and may be null.
func isNullable(t reflect.Type) bool {
	_, ok := t.MethodByName("IsNull")
	return ok && t.Kind() == reflect.Map
}

func assignNullable(place reflect.Value, n node) {
	value := reflect.New(place.Type().Elem()).Elem()
	if !n.isNull() {
		assign(value, n)
	}
	place.Set(reflect.MakeMap(place.Type()))
	place.SetMapIndex(reflect.ValueOf(!n.isNull()), value)
}

// free is the value for a place that takes any.
func free(n node) reflect.Value {
	var value reflect.Value
	switch {
	case n.Record != nil:
		value = reflect.New(n.Record.typ())
	case n.Array != nil:
		value = reflect.New(reflect.TypeOf([]any{}))
	case n.Map != nil:
		value = reflect.New(reflect.TypeOf(map[string]any{}))
	case n.Timestamp != nil:
		return reflect.ValueOf(*n.Timestamp)
	default:
		return reflect.ValueOf(n.Value)
	}
	assign(value.Elem(), n)
	return value.Elem()
}
