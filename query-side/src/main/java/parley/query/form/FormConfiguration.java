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
@Import(FormController.class)
public class FormConfiguration {
    @Bean
    CommandSideClient forwarding(CommandService commandService) {
        return new CommandSideClient(commandService);
    }

    @Bean
    @ConditionalOnMissingBean
    CommandDocument commandDocument(CommandSideClient forwarding) {
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
    RejectedFormPages keptForms(AvailableCommands availableCommands) {
        return new RejectedFormPages(availableCommands);
    }
}
