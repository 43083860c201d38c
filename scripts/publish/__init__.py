"""The finished site: checks, pictures, pages, and what MkDocs leaves undone."""
