// Package deprecated uses a member that is marked so, of which linters warn.
package deprecated

import "github.com/acme/acme-go/models/directorysync"

// RawName reads what the directory sent.
func RawName(group directorysync.Group) any {
	return group.RawAttributes["name"]
}
