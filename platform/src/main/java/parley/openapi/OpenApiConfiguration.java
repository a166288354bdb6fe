package parley.openapi;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The document and its page, of all {@link OpenApiContributor}s that there are. */
@Configuration(proxyBeanMethods = false)
@Import({OpenApiController.class, SwaggerUiController.class})
public class OpenApiConfiguration {}
