# Study Circle for Discord, CPU only.
#   docker build -t study-circle .
#   docker run -d --read-only --tmpfs /tmp -v study-circle:/data -e DISCORD_TOKEN study-circle
FROM python:3.12-slim AS build
RUN python -m venv /venv
WORKDIR /src
COPY constraints.txt .
# First torch, from PyTorch's own index: the CPU build, without gigabytes of CUDA.
RUN /venv/bin/pip install --no-cache-dir --constraint constraints.txt \
    --index-url https://download.pytorch.org/whl/cpu torch
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY index index
COPY examples examples
RUN /venv/bin/pip install --no-cache-dir --constraint constraints.txt .

FROM python:3.12-slim
COPY --from=build /venv /venv
# /data holds everything that is written: texts, memory, attachments while they are read.
RUN useradd --uid 10001 --no-create-home circle && install -d -o circle -g circle /data
USER circle
VOLUME /data
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    HF_HOME=/data/models \
    STUDY_CIRCLE_DATA=/data \
    STUDY_CIRCLE_HEALTH_PORT=8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["study-circle"]
CMD ["run"]
