"""What the filter answers, played through as the kernel would, for both architectures."""

import errno
import os
import struct

import pytest

from index.sandbox import kernel
from index.sandbox.system_calls import program

ALLOW = 0x7FFF0000
DENY = 0x00050000 | errno.EPERM
NONE_SUCH = 0x00050000 | errno.ENOSYS
THREAD = 0x3D0F00  # what pthread_create asks of clone
HIGH = 1 << 63


def answer(machine: str, number: int, *arguments: int, audit: int | None = None) -> int:
    here = kernel._ARCHITECTURES[machine]
    given = (*arguments, 0, 0, 0, 0, 0, 0)[:6]
    data = struct.pack("<iIQ6Q", number, here.audit if audit is None else audit, 0, *given)
    code = list(struct.iter_unpack("HBBI", program(here)))
    place, held = 0, 0
    while True:
        operation, then, otherwise, value = code[place]
        place += 1
        match operation:
            case 0x20:
                held = struct.unpack_from("<I", data, value)[0]
            case 0x06:
                return int(value)
            case 0x15:
                place += then if held == value else otherwise
            case 0x35:
                place += then if held >= value else otherwise
            case 0x45:
                place += then if held & value else otherwise
            case _:
                raise AssertionError(operation)


@pytest.mark.parametrize(
    ("expected", "x86_64", "aarch64", "arguments"),
    [
        (ALLOW, 0, 63, (0,)),  # read
        (ALLOW, 1, 64, (4,)),  # write
        (ALLOW, 9, 222, (0, 4096)),  # mmap
        (ALLOW, 231, 94, (0,)),  # exit_group
        (ALLOW, 318, 278, ()),  # getrandom
        (ALLOW, 257, 56, (-100 & (2**64 - 1), 1, os.O_RDONLY | os.O_CLOEXEC)),
        (DENY, 257, 56, (0, 1, os.O_WRONLY)),
        (DENY, 257, 56, (0, 1, os.O_RDWR | os.O_CLOEXEC)),
        (DENY, 257, 56, (0, 1, os.O_CREAT)),
        (DENY, 257, 56, (0, 1, os.O_TRUNC)),
        (NONE_SUCH, 437, 437, ()),  # openat2
        (DENY, 59, 221, ()),  # execve
        (DENY, 322, 281, ()),  # execveat
        (DENY, 56, 220, (17,)),  # clone, as fork does
        (DENY, 56, 220, (0x4111,)),  # clone, as posix_spawn does
        (ALLOW, 56, 220, (THREAD,)),
        (NONE_SUCH, 435, 435, ()),  # clone3
        (DENY, 41, 198, (2, 1, 0)),  # socket
        (DENY, 42, 203, ()),  # connect
        (DENY, 101, 117, ()),  # ptrace
        (DENY, 62, 129, ()),  # kill
        (DENY, 157, 167, (1, 0)),  # prctl
        (DENY, 263, 35, ()),  # unlinkat
        (DENY, 316, 276, ()),  # renameat2
        (DENY, 425, 425, ()),  # io_uring_setup
        (ALLOW, 302, 261, (0, 7, 0)),  # prlimit64, asking
        (DENY, 302, 261, (0, 7, 0x7FFE)),  # prlimit64, setting
        (DENY, 302, 261, (0, 7, HIGH)),
    ],
)
def test_the_filter(expected: int, x86_64: int, aarch64: int, arguments: tuple[int, ...]) -> None:
    assert answer("x86_64", x86_64, *arguments) == expected
    assert answer("aarch64", aarch64, *arguments) == expected


def test_what_only_x86_64_has() -> None:
    assert answer("x86_64", 2, 1, os.O_RDONLY) == ALLOW
    assert answer("x86_64", 2, 1, os.O_WRONLY) == DENY
    assert {answer("x86_64", number) for number in (57, 58, 82, 83, 85, 87)} == {DENY}


def test_no_call_of_another_architecture_gets_through() -> None:
    assert answer("x86_64", 0, audit=0x40000003) == DENY
    assert answer("x86_64", 0x40000000 | 1) == DENY
    assert answer("aarch64", 63, audit=0x40000028) == DENY
