package uk.kerbside.kit.page;

import javax.crypto.SecretKey;

/** The key every instance of one service seals its cursors with. */
interface CursorKey {
    SecretKey secret();
}
