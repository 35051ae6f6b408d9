package uk.kerbside.enforcement.camera;

/** What is suggested after a camera's read; people decide. */
public enum CameraAdvice {
    /** Nothing. */
    NONE,
    /** Late registration is still open: it is judged again when it has closed. */
    WAIT,
    /** Look at the picture: the mark may be another one. */
    LOOK,
    /** Let an officer see for themselves. */
    SEND_OFFICER,
    /** Ask a supervisor. */
    REFER,
    /** A contravention may have been committed. */
    CODE
}
