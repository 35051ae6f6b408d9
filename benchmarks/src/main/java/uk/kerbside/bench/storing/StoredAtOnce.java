package uk.kerbside.bench.storing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.bytebuddy.asm.Advice;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.check.WrittenRecord;

/** Becomes part of the method that stores: every record gets a place in no chain, and the rest is passed over. */
final class StoredAtOnce {
    private StoredAtOnce() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static Map<UUID, ChainLink> instead(@Advice.Argument(0) List<WrittenRecord> records) {
        Map<UUID, ChainLink> links = new HashMap<>();
        for (WrittenRecord written : records) {
            links.put(written.id(), new ChainLink(written.id(), 0, ""));
        }
        return links;
    }

    @Advice.OnMethodExit
    static void answer(
            @Advice.Enter Map<UUID, ChainLink> made, @Advice.Return(readOnly = false) Map<UUID, ChainLink> returned) {
        returned = made;
    }
}
