package parley.openapi;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The OpenAPI document of all {@link OpenApiContributor} beans, and its page. */
@Configuration(proxyBeanMethods = false)
@Import({OpenApiController.class, SwaggerUiController.class})
public class OpenApiConfiguration {}
