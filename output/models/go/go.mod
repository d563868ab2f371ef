module github.com/acme/acme-go/models

go 1.18
