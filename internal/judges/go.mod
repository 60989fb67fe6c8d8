module example.com/summit/internal/judges

go 1.26.0

require example.com/summit v0.0.0

replace example.com/summit => ../..
