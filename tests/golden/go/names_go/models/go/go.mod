module example.com/api-models

go 1.18
