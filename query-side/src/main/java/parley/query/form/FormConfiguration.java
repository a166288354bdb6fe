package parley.query.form;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import parley.query.read.RevisionReads;

/** The forms, put together. Whoever runs them says where {@link CommandService} is. */
@Configuration(proxyBeanMethods = false)
@Import(FormController.class)
public class FormConfiguration {
    @Bean
    CommandSideClient forwarding(CommandService commandService) {
        return new CommandSideClient(commandService);
    }

    @Bean
    AvailableCommands availableCommands(
            CommandService commandService, CommandSideClient forwarding) {
        return new AvailableCommands(commandService, forwarding);
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
