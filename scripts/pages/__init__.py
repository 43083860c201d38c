"""What authors write to HTML: tokens to statements, dials, tables and charts. It knows no MkDocs."""
