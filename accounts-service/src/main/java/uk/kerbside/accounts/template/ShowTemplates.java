package uk.kerbside.accounts.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.kerbside.kit.problem.NotFoundException;

/** Shows how messages read and read before. */
@ApplicationScoped
public class ShowTemplates {
    private final MessageTemplates templates;
    private final BroughtTemplates brought;
    private final WriteMessage writeMessage;

    ShowTemplates(MessageTemplates templates, BroughtTemplates brought, WriteMessage writeMessage) {
        this.templates = templates;
        this.brought = brought;
        this.writeMessage = writeMessage;
    }

    /** Those this service brings and those the council has besides, by their names, from just after one. */
    @Transactional
    public List<MessageTemplate> list(Predicate<TemplateKey> wanted, String after, int limit) {
        return Stream.concat(TemplateKey.brought(), templates.listKeys().stream())
                .distinct()
                .filter(wanted)
                .filter(key -> key.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(TemplateKey::id))
                .limit(limit)
                .map(writeMessage::inForce)
                .toList();
    }

    /** The version something is written by now; in another language that is English as long as nobody translates. */
    @Transactional
    public MessageTemplate inForce(TemplateKey key) {
        return writeMessage.inForce(key);
    }

    /** The latest first, from just below a number. */
    @Transactional
    public List<MessageTemplate> versions(TemplateKey key, int below, int limit) {
        List<MessageTemplate> own = templates.list(key, below, limit);
        boolean isEnd = own.size() < limit && below > MessageTemplate.BROUGHT && key.isEnglish();
        return isEnd ? Stream.concat(own.stream(), Stream.of(brought.get(key))).toList() : own;
    }

    /** @throws NotFoundException without such a version */
    @Transactional
    public MessageTemplate get(TemplateKey key, int number) {
        if (number == MessageTemplate.BROUGHT && key.isEnglish()) {
            return brought.get(key);
        }
        return templates.find(key, number).orElseThrow(() -> unknown(key, number));
    }

    static NotFoundException unknown(TemplateKey key, int number) {
        return new NotFoundException("There is no version " + number + " of " + key.id() + ".");
    }
}
