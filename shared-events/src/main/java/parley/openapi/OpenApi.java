package parley.openapi;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The document and its page, of all {@link Chapter}s that there are. */
@Configuration(proxyBeanMethods = false)
@Import({OpenApiDocument.class, OpenApiDoor.class, DocsDoor.class})
public class OpenApi {}
