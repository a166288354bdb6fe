package parley.query.form;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import parley.query.read.RevisionReads;

/** The forms, put together. Whoever runs them says where {@link CommandService} is. */
@Configuration(proxyBeanMethods = false)
@Import(FormDoor.class)
public class Forms {
    @Bean
    Forwarding forwarding(CommandService commandService) {
        return new Forwarding(commandService);
    }

    @Bean
    Corrections corrections(RevisionReads revisionReads) {
        return new Corrections(revisionReads);
    }

    @Bean
    KeptForms keptForms(Forwarding forwarding) {
        return new KeptForms(forwarding);
    }
}
