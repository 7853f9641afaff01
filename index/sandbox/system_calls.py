"""A filter in the kernel: what the process may no longer ask of it. Linux only.

The calls below answer EPERM: a library that tries one fails softly, and its reader goes on or
says what it lacks. A filter cannot follow pointers, so the newer calls that take a struct say
that they do not exist (ENOSYS), upon which libraries take the older ones.

Sources: seccomp(2), linux/seccomp.h, linux/filter.h; the numbers are those of Linux 6.1's
asm/unistd_64.h and asm-generic/unistd.h, the newest two of its syscall.tbl.
"""

import ctypes
import errno
import os
import struct

from index.sandbox import kernel
from index.sandbox.kernel import Architecture

# Each: number on x86_64, number on aarch64; None where the architecture lacks the call.
_Numbers = tuple[int | None, int | None]

_FILES: dict[str, _Numbers] = {
    "creat": (85, None),
    "truncate": (76, 45),
    "ftruncate": (77, 46),
    "fallocate": (285, 47),
    "rename": (82, None),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "mkdir": (83, None),
    "mkdirat": (258, 34),
    "rmdir": (84, None),
    "link": (86, None),
    "linkat": (265, 37),
    "unlink": (87, None),
    "unlinkat": (263, 35),
    "symlink": (88, None),
    "symlinkat": (266, 36),
    "mknod": (133, None),
    "mknodat": (259, 33),
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "fchown": (93, 55),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "futimesat": (261, None),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "setxattrat": (463, 463),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "removexattrat": (466, 466),
    # Memory that RLIMIT_AS does not count.
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
}
_PROCESSES: dict[str, _Numbers] = {
    "execve": (59, 221),
    "execveat": (322, 281),
    "fork": (57, None),
    "vfork": (58, None),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "kcmp": (312, 272),
    "kill": (62, 129),
    "tkill": (200, 130),
    "tgkill": (234, 131),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424),
    "pidfd_getfd": (438, 438),
    "unshare": (272, 97),
    "setns": (308, 268),
    "personality": (135, 92),
    # It would leave the group that is killed, outlive its parent, or raise its own limits.
    "setpgid": (109, 154),
    "setsid": (112, 157),
    "prctl": (157, 167),
    "setrlimit": (160, 164),
}
_OUTSIDE: dict[str, _Numbers] = {
    "socket": (41, 198),
    "socketpair": (53, 199),
    "connect": (42, 203),
    "bind": (49, 200),
    # A second way to open, write and connect, past every filter.
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    # Parts of the kernel with a long record of holes, which no reader needs.
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
}
_FORBIDDEN = (*_FILES.values(), *_PROCESSES.values(), *_OUTSIDE.values())
_ABSENT: tuple[_Numbers, ...] = ((435, 435), (437, 437))  # clone3, openat2: flags in a struct
_CLONE: _Numbers = (56, 220)
_OPEN: _Numbers = (2, None)
_OPENAT: _Numbers = (257, 56)
_PRLIMIT: _Numbers = (302, 261)

_CLONE_THREAD = 0x10000
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

# struct seccomp_data: int nr; __u32 arch; __u64 instruction_pointer; __u64 args[6]
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16
# A second set of x86_64 numbers, with this bit, reaches the same calls.
_X32 = 0x40000000

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW = 0x7FFF0000
_DENY = 0x00050000 | errno.EPERM
_NONE_SUCH = 0x00050000 | errno.ENOSYS

_SECCOMP_SET_MODE_FILTER, _TSYNC = 1, 1


def forbid(here: Architecture) -> None:
    """Put the filter on every thread of this process, for good. Raises OSError.

    ``PR_SET_NO_NEW_PRIVS`` must be set.
    """
    code = program(here)
    instructions = ctypes.create_string_buffer(code, len(code))
    # struct sock_fprog: unsigned short len; a pointer behind its padding
    header = struct.pack("HxxxxxxQ", len(code) // 8, ctypes.addressof(instructions))
    filter_ = ctypes.create_string_buffer(header, len(header))
    kernel.call(here.seccomp, _SECCOMP_SET_MODE_FILTER, _TSYNC, filter_)


def program(here: Architecture) -> bytes:
    """The filter in classic BPF; each test either returns or falls through to the next."""
    code = [
        _do(_LOAD, _ARCHITECTURE_AT),
        _do(_EQUAL, here.audit, then=1),
        _do(_RETURN, _DENY),
        _do(_LOAD, _NUMBER_AT),
        _do(_AT_LEAST, _X32, otherwise=1),
        _do(_RETURN, _DENY),
    ]
    for numbers, answer in [(each, _DENY) for each in _FORBIDDEN] + [
        (each, _NONE_SUCH) for each in _ABSENT
    ]:
        number = numbers[here.column]
        if number is not None:
            code += [_do(_EQUAL, number, otherwise=1), _do(_RETURN, answer)]
    # A thread is no child; a file is opened to be read; a limit is asked for, not set.
    code += _unless(_CLONE[here.column], [(_argument(0), _CLONE_THREAD, _ALLOW)], _DENY)
    code += _unless(_OPEN[here.column], [(_argument(1), _WRITING, _DENY)], _ALLOW)
    code += _unless(_OPENAT[here.column], [(_argument(2), _WRITING, _DENY)], _ALLOW)
    halves = (_argument(2), _argument(2) + 4)
    code += _unless(_PRLIMIT[here.column], [(at, 0xFFFFFFFF, _DENY) for at in halves], _ALLOW)
    return b"".join([*code, _do(_RETURN, _ALLOW)])


def _unless(number: int | None, tests: list[tuple[int, int, int]], answer: int) -> list[bytes]:
    """For one call: the answer of the first test (where, bits, answer) with a bit set, or else."""
    if number is None:
        return []
    body = []
    for at, bits, found in tests:
        body += [_do(_LOAD, at), _do(_ANY_BIT, bits, otherwise=1), _do(_RETURN, found)]
    body.append(_do(_RETURN, answer))
    return [_do(_EQUAL, number, otherwise=len(body)), *body]


def _argument(place: int) -> int:
    """Where the lower half of an argument stands: both architectures are little-endian."""
    return _ARGUMENTS_AT + 8 * place


def _do(code: int, value: int, *, then: int = 0, otherwise: int = 0) -> bytes:
    """A struct sock_filter; ``then`` and ``otherwise`` are how many instructions a test skips."""
    return struct.pack("HBBI", code, then, otherwise, value)
