"""The pages: views, forms, templates and the components that they are made of. No models."""
