"""Forms: the editor's page form and the visitor's filter form."""
