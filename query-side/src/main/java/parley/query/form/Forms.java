package parley.query.form;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import parley.query.read.RevisionReads;

/**
 * The forms, put together. Whoever runs them says where {@link CommandService} is, and may bring a
 * {@link CommandDocument} where it is at hand.
 */
@Configuration(proxyBeanMethods = false)
@Import(FormDoor.class)
public class Forms {
    @Bean
    Forwarding forwarding(CommandService commandService) {
        return new Forwarding(commandService);
    }

    @Bean
    @ConditionalOnMissingBean
    CommandDocument commandDocument(Forwarding forwarding) {
        return new FetchedCommandDocument(forwarding);
    }

    @Bean
    AvailableCommands availableCommands(CommandDocument commandDocument) {
        return new AvailableCommands(commandDocument);
    }

    @Bean
    Corrections corrections(RevisionReads revisionReads) {
        return new Corrections(revisionReads);
    }

    @Bean
    KeptForms keptForms(AvailableCommands availableCommands) {
        return new KeptForms(availableCommands);
    }
}
