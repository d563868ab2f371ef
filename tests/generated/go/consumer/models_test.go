// Package consumer uses the models as an application does.
package consumer

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/acme/acme-go/models/jsonvalue"
	"github.com/acme/acme-go/models/usermanagement"
)

const invitation = `{"id": "invitation_1", "email": "nadia@example.com", "state": "postponed", "surprise": [1]}`

const user = `{
  "id": "user_1",
  "email": "nadia@example.com",
  "first_name": null,
  "last_name": "Rahman",
  "email_verified": true,
  "metadata": {"timezone": "Asia/Dhaka"},
  "created_at": "2026-01-05T08:00:12.004Z"
}`

func TestReadsUser(t *testing.T) {
	var read usermanagement.User
	if err := json.Unmarshal([]byte(user), &read); err != nil {
		t.Fatal(err)
	}
	if read.ID != "user_1" || !read.EmailVerified || read.CreatedAt != "2026-01-05T08:00:12.004Z" {
		t.Errorf("read %+v", read)
	}
	if read.FirstName != nil || read.LastName == nil || *read.LastName != "Rahman" {
		t.Errorf("names: %v, %v", read.FirstName, read.LastName)
	}
	if read.Metadata["timezone"] != "Asia/Dhaka" {
		t.Errorf("metadata: %v", read.Metadata)
	}
}

func TestReadsList(t *testing.T) {
	var page usermanagement.ListUsersResponse
	text := `{"data": [` + user + `], "list_metadata": {"before": null, "after": "user_1"}}`
	if err := json.Unmarshal([]byte(text), &page); err != nil {
		t.Fatal(err)
	}
	if len(page.Data) != 1 || page.Data[0].Email != "nadia@example.com" {
		t.Errorf("data: %+v", page.Data)
	}
	if page.ListMetadata.Before != nil || page.ListMetadata.After == nil || *page.ListMetadata.After != "user_1" {
		t.Errorf("list metadata: %+v", page.ListMetadata)
	}
}

func TestKeepsUnknownState(t *testing.T) {
	var read usermanagement.Invitation
	if err := json.Unmarshal([]byte(invitation), &read); err != nil {
		t.Fatal(err)
	}
	switch read.State {
	case usermanagement.InvitationStatePending, usermanagement.InvitationStateAccepted:
		t.Errorf("state %q is taken for a known one", read.State)
	default:
		if read.State != "postponed" {
			t.Errorf("state %q", read.State)
		}
	}
}

func TestWritesOptions(t *testing.T) {
	options := usermanagement.UpdateUserOpts{
		User:          "user_1",
		FirstName:     jsonvalue.Ptr(""),
		EmailVerified: jsonvalue.Ptr(false),
		Metadata:      map[string]string{},
	}
	expectJSON(t, options, `{"first_name":"","email_verified":false,"metadata":{}}`)
	expectJSON(t, usermanagement.UpdateUserOpts{User: "user_1"}, `{}`)
}

func TestTellsNullFromAbsent(t *testing.T) {
	type options struct {
		Parent jsonvalue.Nullable[string] `json:"parent,omitempty"`
	}
	expectJSON(t, options{}, `{}`)
	expectJSON(t, options{Parent: jsonvalue.Null[string]()}, `{"parent":null}`)
	expectJSON(t, options{Parent: jsonvalue.Of("")}, `{"parent":""}`)
}

func TestNamesPathOfWrongValue(t *testing.T) {
	type document struct {
		Owner jsonvalue.Nullable[usermanagement.User] `json:"owner"`
	}
	err := json.Unmarshal([]byte(`{"owner": {"email": 5}}`), &document{})
	var mismatch *json.UnmarshalTypeError
	if !errors.As(err, &mismatch) {
		t.Fatalf("error: %v", err)
	}
	const message = "json: cannot unmarshal number (at email) into Go struct field document.owner of type string"
	if err.Error() != message {
		t.Errorf("message: %v", err)
	}
}

func expectJSON(t *testing.T, value any, expected string) {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	if string(text) != expected {
		t.Errorf("%s instead of %s", text, expected)
	}
}
