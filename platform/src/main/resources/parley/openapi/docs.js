const csrf = document.querySelector("meta[name=csrf]").content;

SwaggerUIBundle({
    url: "/api/openapi.json",
    dom_id: "#document",
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    filter: true,
    validatorUrl: null,
    requestInterceptor: request => {
        if (csrf !== "") {
            request.headers["X-CSRF-TOKEN"] = csrf;
        }
        return request;
    },
});
