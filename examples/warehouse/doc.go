// Warehouse keeps many briefs in a database, SQLite or PostgreSQL, and answers questions across them. README.md has the rest.
package main
