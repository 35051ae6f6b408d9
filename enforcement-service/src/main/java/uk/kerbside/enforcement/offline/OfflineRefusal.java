package uk.kerbside.enforcement.offline;

import uk.kerbside.kit.problem.Refusal;

/** Why there is no pack, or nothing to do with it. */
public enum OfflineRefusal implements Refusal {
    DAY_NOT_OFFERED(409, "There is no pack for that day"),
    DEVICE_IS_ANOTHER(409, "The pack was made for another device"),
    DEVICE_KEY_UNUSABLE(409, "The device's key cannot be used"),
    PACK_EXPIRED(409, "The pack has expired"),
    PACK_OUTDATED(409, "What the pack rests on has changed"),
    SOURCE_SILENT(503, "A source of rights cannot be heard just now");

    private final int status;
    private final String title;

    OfflineRefusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
